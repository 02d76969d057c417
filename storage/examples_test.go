package storage

import "fromhere/storage/storagetest"

// What tests of storage share with those of its packages.
var (
	cet         = storagetest.CET
	promise     = storagetest.Promise
	hostile     = storagetest.Hostile
	textPieces  = storagetest.TextPieces
	anyText     = storagetest.AnyText
	write       = storagetest.Write
	content     = storagetest.Content
	wholeTree   = storagetest.WholeTree
	differences = storagetest.Differences
	makeOld     = storagetest.MakeOld
	quickDir    = storagetest.QuickDir
	longAgo     = storagetest.LongAgo
	tree        = storagetest.Tree
)

const (
	tempPrefix  = ".fromhere-" // of the names of temporary files
	tempSuffix  = ".tmp"
	at          = storagetest.At
	promiseFile = storagetest.PromiseFile
	remarked    = storagetest.Remarked
	windowsFile = storagetest.WindowsFile
)
