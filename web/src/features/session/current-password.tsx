import { useWords } from '../../i18n/use-words.js'
import { TextField } from '../../ui/text-field.js'

/** The password of the person at work, asked for again. */
export function CurrentPassword({ value, onChange }: { value: string; onChange(password: string): void }) {
  const { t } = useWords()
  return (
    <TextField
      label={t('session.password')}
      type="password"
      autoComplete="current-password"
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
