package storage

import "fromhere/model"

// Glance is what today rests on, where it can be told without reading all.
func (s *Store) Glance(model.Day) (model.Glance, bool) { return model.Glance{}, false }
