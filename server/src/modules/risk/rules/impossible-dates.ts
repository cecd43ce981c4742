import type { Rule } from './rule.js'

const points = { 'audit.future-date': 40, 'audit.service-after-discharge': 25 }

/** Care in the future, or after the discharge. */
export const impossibleDates: Rule = {
  name: 'risk.impossible-dates',
  hit({ findings }) {
    const has = (code: string) => findings.some((one) => one.code === code)
    const future = has('audit.future-date')
    const afterDischarge = has('audit.service-after-discharge')
    if (!future && !afterDischarge) return null
    const sum =
      (future ? points['audit.future-date'] : 0) + (afterDischarge ? points['audit.service-after-discharge'] : 0)
    return { points: sum, facts: { future, afterDischarge } }
  },
}
