import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import type { Terms } from './use-audits.js'

const CHOICES = {
  scheme: ['none', 'cghs', 'esi', 'private', 'jkn'],
  tier: ['', 'x', 'y', 'z'],
  accreditation: ['', 'nabh', 'non-nabh', 'super-speciality'],
  ward: ['', 'general', 'semi-private', 'private'],
} as const

/** Who pays, and the circumstances that decide which prices apply. Indian ones are asked only where they matter. */
export function TermsFields({ terms, onChange }: { terms: Terms; onChange(next: Terms): void }) {
  const { t } = useWords()
  const choice = (name: keyof typeof CHOICES) => (
    <Labelled label={t(`bills.${name}`)}>
      {(id) => (
        <select
          id={id}
          className={`${shapeOfField} w-full`}
          value={terms[name]}
          onChange={(event) => onChange({ ...terms, [name]: event.target.value })}
        >
          {CHOICES[name].map((one) => (
            <option key={one} value={one}>
              {t(`bills.${name}Is.${one || 'unknown'}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-2 font-semibold">{t('bills.terms')}</legend>
      {choice('scheme')}
      {terms.scheme !== 'jkn' && (
        <>
          <Labelled label={t('bills.state')}>
            {(id) => (
              <input
                id={id}
                className={`${shapeOfField} w-full`}
                maxLength={60}
                value={terms.state}
                onChange={(event) => onChange({ ...terms, state: event.target.value })}
              />
            )}
          </Labelled>
          {choice('tier')}
          {choice('accreditation')}
          {choice('ward')}
        </>
      )}
    </fieldset>
  )
}
