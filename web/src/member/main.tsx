import '../ui/tokens.css'
import '../ui/fonts.js'
import { start } from '../lib/start.js'
import { MemberApp } from './member-app.js'

start(<MemberApp />)
