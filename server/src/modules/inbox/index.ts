export { askAndWait, sessionOf } from './ask-and-wait.js'
export { bringFile } from './bring-file.js'
export { changeOwnership } from './change-ownership.js'
export type { Channel, OutboundMessage, SendOutcome } from './channels/channel.js'
export { hasConsent } from './consents.js'
export { deliverNext, type InboxContext } from './deliver-next.js'
export {
  ChannelChanged,
  ConsentChanged,
  ConversationChanged,
  MessageChanged,
  MessageQueued,
  MessageReceived,
  TurnDue,
} from './events.js'
export { findThreadByPhone } from './find-thread.js'
export { exportConversations, findOutdated, forgetConversations, peopleOf, sweepTransient } from './forget-person.js'
export { hearPerson, nameOfContact, nameTokens, reachOfConversations } from './hear-person.js'
export { importOlderChat } from './import-older-chat.js'
export { moveLinkedTelephone, readLinkedTelephone } from './link-telephone.js'
export { measureInbox } from './measure-inbox.js'
export { CODE_MINUTES, openCode, proveMember } from './member-codes.js'
export { noteOlderFiles } from './note-files.js'
export { openDueTurns } from './open-due-turns.js'
export {
  callPerson,
  conversationOfDocument,
  hearTurn,
  noteDocument,
  openTurn,
  setOptOut,
  type Turn,
} from './open-turn.js'
export { peopleOfConversations } from './people-of-conversations.js'
export { askFor, askForOwn, listRequests, requireRequest, settleRequest } from './privacy-requests.js'
export { type QueueMessageInput, queueMessage } from './queue-message.js'
export { rateAsked } from './rate-answer.js'
export { listConversations, reachesConversation, readConversation } from './read-conversations.js'
export { recordInTurn } from './record-in-turn.js'
export { type Recorded, recordInbound } from './record-inbound.js'
export { recordStatus } from './record-status.js'
export { searchMessages } from './search-messages.js'
export { showWording } from './show-wording.js'
export { followTicket, openTicket } from './tickets.js'
export { watchDesk } from './watch-desk.js'
