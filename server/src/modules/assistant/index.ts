export { decide, needOf } from './graph/decide.js'
