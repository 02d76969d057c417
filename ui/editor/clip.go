package editor

// Clip holds what was cut or copied last in the editors that share it.
type Clip struct {
	text  string
	fresh bool
}

func (c *Clip) set(s string) { c.text, c.fresh = s, true }

// Fresh returns what was cut or copied since it was last asked, so that it can
// be put on other clipboards too.
func (c *Clip) Fresh() (text string, ok bool) {
	ok, c.fresh = c.fresh, false
	return c.text, ok
}
