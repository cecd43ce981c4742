import { AppError } from '../../../platform/errors.js'
import { capabilitiesOf } from '../channels/capabilities.js'
import type { Channel } from '../channels/channel.js'

/**
 * Services of older systems ask over HTTP and read the answer from the conversation while they wait; so a message is
 * accepted under its own id at once. What is said after they stopped waiting they never hear: staff see it as accepted by
 * the service, not as read.
 */
export function createOlderService(): Channel {
  return {
    name: 'older-service',
    capabilities: capabilitiesOf('older-service'),
    isRepeatable: true,
    send: async ({ messageId }) => ({ kind: 'accepted', externalId: messageId }),
    fetchMedia: async () => {
      throw new AppError('not-found', 'inbox.media-gone')
    },
  }
}
