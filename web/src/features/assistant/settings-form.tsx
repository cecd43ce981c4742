import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { Playground } from './playground.js'
import { type AssistantSettings, type SettingsState, useKeepSettings } from './use-assistant.js'

type Props = { state: SettingsState; canEdit: boolean }

/** How the assistant words its answers, tried before it is set. */
export function SettingsForm({ state, canEdit }: Props) {
  const { t, ofProblem } = useWords()
  const [draft, setDraft] = useState(state.settings)
  const keep = useKeepSettings()
  const set = (change: Partial<AssistantSettings>): void => setDraft({ ...draft, ...change })
  return (
    <div className="grid gap-8">
      <Part title={t('settings.assistant')} aside={t('settings.version', { version: state.version })}>
        <div className="grid max-w-3xl gap-4 pt-2">
          <p className="text-small text-soft">
            {state.model ? t('settings.model', { model: state.model }) : t('settings.noModel')}
          </p>
          <Fields draft={draft} set={set} canEdit={canEdit} hasModel={state.model !== null} />
          {canEdit && (
            <div>
              <Button
                weight="main"
                disabled={keep.isPending}
                onClick={() => keep.mutate({ settings: draft, version: state.version })}
              >
                {t('settings.keep')}
              </Button>
            </div>
          )}
          {keep.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(keep.error))} />}
          {keep.isSuccess && <Notice tone="ours" role="status" title={t('settings.kept')} />}
        </div>
      </Part>
      <Playground settings={draft} />
      <Versions history={state.history} />
    </div>
  )
}

type FieldProps = {
  draft: AssistantSettings
  set(change: Partial<AssistantSettings>): void
  canEdit: boolean
  hasModel: boolean
}

function Fields({ draft, set, canEdit, hasModel }: FieldProps) {
  const { t } = useWords()
  const off = draft.wording !== 'model'
  const number = (
    name: 'temperature' | 'maxTokens' | 'conversationTokens',
    range: { min: number; max: number; step: number },
  ) => (
    <Labelled label={t(`settings.${name}`)}>
      {(id) => (
        <input
          id={id}
          type="number"
          {...range}
          disabled={off || !canEdit}
          className={`${shapeOfField} w-28`}
          value={draft[name]}
          onChange={(event) => set({ [name]: Number(event.target.value) })}
        />
      )}
    </Labelled>
  )
  return (
    <>
      <fieldset className="grid gap-1" disabled={!canEdit}>
        <legend className="text-small font-semibold">{t('settings.wording')}</legend>
        {(['passages', 'model'] as const).map((wording) => (
          <label key={wording} className="flex items-baseline gap-2">
            <input
              type="radio"
              name="wording"
              className="accent-green"
              disabled={wording === 'model' && !hasModel}
              checked={draft.wording === wording}
              onChange={() => set({ wording })}
            />
            {t(`settings.by.${wording}`)}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t('settings.prompt')}
        hint={t('settings.promptHint')}
        rows={4}
        maxLength={4000}
        disabled={off || !canEdit}
        value={draft.prompt}
        onChange={(event) => set({ prompt: event.target.value })}
      />
      <div className="flex flex-wrap gap-4">
        {number('temperature', { min: 0, max: 2, step: 0.1 })}
        {number('maxTokens', { min: 100, max: 4000, step: 50 })}
        {number('conversationTokens', { min: 0, max: 1_000_000, step: 1000 })}
        <Labelled label={t('settings.language')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              disabled={!canEdit}
              value={draft.language}
              onChange={(event) => set({ language: event.target.value as AssistantSettings['language'] })}
            >
              {(['id', 'en', 'hi'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`settings.languages.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
    </>
  )
}

function Versions({ history }: Pick<SettingsState, 'history'>) {
  const { t, language } = useWords()
  return (
    <Part title={t('settings.versions')}>
      {history.length === 0 ? (
        <p className="text-small text-soft">{t('settings.noVersions')}</p>
      ) : (
        <ol className="text-small">
          {history.map((one) => (
            <li key={one.version} className="ledger-row flex flex-wrap gap-x-4 py-1">
              <span className="figures">{t('settings.version', { version: one.version })}</span>
              <span>{one.byName ?? one.by}</span>
              <time dateTime={one.at} className="figures ms-auto text-soft">
                {moment(one.at, language)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}
