import { KeyHelp } from '../ui/key-help.js'

const KEYS = ['j', 'k', 'enter', '/', '[', ']', 'esc', '?']
const CHOOSING = ['j', 'k', 'enter', 'x', '/', '?']

/** Every key of a list and its papers. */
export function ListKeys({ chooses = false, ...props }: { chooses?: boolean; open: boolean; onClose(): void }) {
  return <KeyHelp keys={chooses ? CHOOSING : KEYS} words="claims.keys" {...props} />
}
