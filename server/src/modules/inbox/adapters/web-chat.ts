import { AppError } from '../../../platform/errors.js'
import { capabilitiesOf } from '../channels/capabilities.js'
import type { Channel } from '../channels/channel.js'

/**
 * Our own page: what is kept is what the person sees, since the page reads the conversation itself and is told by push.
 * So a message is accepted at once, under its own id.
 */
export function createWebChat(name: 'web' | 'simulator'): Channel {
  return {
    name,
    capabilities: capabilitiesOf(name),
    isRepeatable: true,
    send: async ({ messageId }) => ({ kind: 'accepted', externalId: messageId }),
    fetchMedia: async () => {
      // Files of our own page are sent to the document door, never through a message.
      throw new AppError('not-found', 'inbox.media-gone')
    },
  }
}
