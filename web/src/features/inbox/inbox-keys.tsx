import { KeyHelp } from '../../ui/key-help.js'

const KEYS = ['j', 'k', 'enter', '/', 't', 'r', 'n', 'e', 's', 'esc', '?']

/** Every key of the inbox. */
export function InboxKeys(props: { open: boolean; onClose(): void }) {
  return <KeyHelp keys={KEYS} words="desk.keys" {...props} />
}
