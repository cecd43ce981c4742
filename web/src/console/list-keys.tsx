import { KeyHelp } from '../ui/key-help.js'

const KEYS = ['j', 'k', 'enter', '/', '[', ']', 'esc', '?']

/** Every key of a list and its papers. */
export function ListKeys(props: { open: boolean; onClose(): void }) {
  return <KeyHelp keys={KEYS} words="claims.keys" {...props} />
}
