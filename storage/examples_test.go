package storage

import "fromhere/storage/storagetest"

// What tests of storage share with those of its packages.
var (
	cet        = storagetest.CET
	promise    = storagetest.Promise
	hostile    = storagetest.Hostile
	textPieces = storagetest.TextPieces
	anyText    = storagetest.AnyText
	write      = storagetest.Write
	content    = storagetest.Content
	tree       = storagetest.Tree
)

const (
	at          = storagetest.At
	promiseFile = storagetest.PromiseFile
	remarked    = storagetest.Remarked
	windowsFile = storagetest.WindowsFile
)
