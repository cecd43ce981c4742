import type { RuleCatalogue } from '@periksa/server/risk/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { codeOf } from '../../../lib/problem.js'
import { Button } from '../../../ui/button.js'
import { shapeOfField } from '../../../ui/labelled.js'
import { Notice } from '../../../ui/notice.js'
import { TextField } from '../../../ui/text-field.js'
import { flagWords } from '../risk-table.js'
import { useRuleStep } from './use-standing.js'

type Setting = { enabled: boolean; weight: string }
type Settings = Record<string, Setting>

const settingOf = (settings: Settings, code: string, weight: number): Setting =>
  settings[code] ?? { enabled: true, weight: String(weight) }

/** A new version: which rules count, and how much. It changes nothing until it was tried and put into force. */
export function DraftForm({ catalogue }: { catalogue: RuleCatalogue }) {
  const { t, ofProblem } = useWords()
  const step = useRuleStep()
  const [version, setVersion] = useState('')
  const [description, setDescription] = useState('')
  const [ratio, setRatio] = useState('2')
  const [settings, setSettings] = useState<Settings>({})
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const changes = catalogue.rules.flatMap(({ code, weight }) => {
      const set = settingOf(settings, code, weight)
      const moved = Number(set.weight) !== weight
      if (set.enabled && !moved) return []
      return [{ code, ...(set.enabled ? {} : { enabled: false }), ...(moved ? { weight: Number(set.weight) } : {}) }]
    })
    step.mutate(
      { kind: 'draft', draft: { version, description, fairnessRatio: Number(ratio), changes } },
      { onSuccess: () => setSettings({}) },
    )
  }
  return (
    <details className="no-print">
      <summary className="cursor-pointer underline underline-offset-4">{t('riskStanding.newDraft')}</summary>
      <form onSubmit={submit} className="grid max-w-3xl gap-4 pt-4">
        <TextField
          label={t('riskStanding.name')}
          hint={t('riskStanding.nameHint')}
          pattern="[a-z0-9][a-z0-9._\-]{0,39}"
          required
          value={version}
          onChange={(event) => setVersion(event.target.value)}
        />
        <TextField
          label={t('riskStanding.why')}
          maxLength={500}
          required
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
        <TextField
          label={t('riskStanding.mostRatio')}
          hint={t('riskStanding.mostRatioHint')}
          type="number"
          min={1}
          max={10}
          step="0.1"
          required
          value={ratio}
          onChange={(event) => setRatio(event.target.value)}
        />
        <RuleSettings {...{ catalogue, settings }} onChange={setSettings} />
        {step.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(step.error))} />}
        <Button type="submit" weight="main" className="justify-self-start" disabled={step.isPending}>
          {t('riskStanding.keepDraft')}
        </Button>
      </form>
    </details>
  )
}

type RuleSettingsProps = { catalogue: RuleCatalogue; settings: Settings; onChange(settings: Settings): void }

function RuleSettings({ catalogue, settings, onChange }: RuleSettingsProps) {
  const { t } = useWords()
  return (
    <ul className="grid gap-1 sm:grid-cols-2">
      {catalogue.rules.map(({ code, weight }) => {
        const set = settingOf(settings, code, weight)
        const change = (part: Partial<Setting>): void => onChange({ ...settings, [code]: { ...set, ...part } })
        return (
          <li key={code} className="flex items-center gap-2 text-small">
            <label className="flex grow items-center gap-2">
              <input
                type="checkbox"
                checked={set.enabled}
                onChange={(event) => change({ enabled: event.target.checked })}
              />
              {flagWords(code)}
            </label>
            <input
              type="number"
              aria-label={t('riskStanding.weightOf', { rule: flagWords(code) })}
              className={`${shapeOfField} w-20 text-end font-mono`}
              min={0}
              max={1}
              step="0.01"
              required
              disabled={!set.enabled}
              value={set.weight}
              onChange={(event) => change({ weight: event.target.value })}
            />
          </li>
        )
      })}
    </ul>
  )
}
