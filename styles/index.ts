// What Slidev loads for the whole deck: values, faces, and the ground every slide stands on.
// A deck without its fonts folder still opens; the text then falls back to the faces of the machine.
import './tokens.css'
import './slides.css'

import.meta.glob('../fonts/fonts.css', { eager: true })
