export { changeOwnership } from './change-ownership.js'
export type { Channel, OutboundMessage, SendOutcome } from './channels/channel.js'
export { deliverNext, type InboxContext } from './deliver-next.js'
export { ChannelChanged, ConversationChanged, MessageChanged, MessageQueued, MessageReceived } from './events.js'
export {
  callPerson,
  conversationOfDocument,
  fileOfMessage,
  hearTurn,
  noteDocument,
  openTurn,
  setOptOut,
  type Turn,
} from './open-turn.js'
export { type QueueMessageInput, queueMessage } from './queue-message.js'
export { reachesConversation } from './read-conversations.js'
export { type Recorded, recordInbound } from './record-inbound.js'
export { recordStatus } from './record-status.js'
export { followTicket, openTicket } from './tickets.js'
