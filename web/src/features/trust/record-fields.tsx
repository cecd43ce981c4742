import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { TextField } from '../../ui/text-field.js'

type Props<Kind extends string> = {
  kinds: readonly Kind[]
  /** How a kind is called. */
  words(kind: Kind): string
  kind: Kind
  resourceId: string
  onKind(kind: Kind): void
  onId(resourceId: string): void
}

/** Which record is meant: its kind, and its id as it stands in the address of its page. */
export function RecordFields<Kind extends string>({ kinds, words, kind, resourceId, onKind, onId }: Props<Kind>) {
  const { t } = useWords()
  return (
    <>
      <Labelled label={t('safety.what')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={kind}
            onChange={(event) => onKind(kinds.find((one) => one === event.target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <TextField
        label={t('safety.number')}
        hint={t('safety.numberHint')}
        inputClassName="font-mono"
        required
        pattern="[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
        value={resourceId}
        onChange={(event) => onId(event.target.value)}
      />
    </>
  )
}
