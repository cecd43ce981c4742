import '../ui/tokens.css'
import '../ui/fonts.js'
import { start } from '../lib/start.js'
import { ConsoleApp } from './console-app.js'

start(<ConsoleApp />)
