package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"fromhere/model"
)

// RefuseIrregular keeps what is no plain file from being read.
func RefuseIrregular(mode fs.FileMode) error {
	const replace = "put a plain file in its place, or take it out of the journal"
	switch {
	case mode.IsRegular():
		return nil
	case mode&fs.ModeSymlink != 0:
		return model.ProblemAt(0, replace, "it is a symbolic link, which is not followed")
	case mode&fs.ModeNamedPipe != 0:
		return model.ProblemAt(0, replace, "it is a pipe, which is not read")
	}
	return model.ProblemAt(0, replace, "it is not a plain file")
}

// ProblemOf is any error of reading a file as the fault that is listed.
func ProblemOf(err error) *model.Problem {
	if f, ok := errors.AsType[*model.Problem](err); ok {
		return f
	}
	if link, ok := errors.AsType[*LinkError](err); ok {
		return model.ProblemAt(0, Remedy(err), "%v", link)
	}
	return model.ProblemAt(0, Remedy(err), "it cannot be read: %v", Cause(err))
}

// Cause is the cause alone, without the call and the path that failed.
func Cause(err error) error {
	if several, ok := err.(interface{ Unwrap() []error }); ok && len(several.Unwrap()) > 1 {
		return err
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.SyscallError](err); ok {
		return e.Err
	}
	return err
}

// Remedy is what to try against the cause of an error.
func Remedy(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "give yourself the right to it (`ls -ld` shows who has it), or choose another journal with --journal"
	case errors.Is(err, ErrLink):
		return "put a plain file or directory in its place, or remove the link"
	case errors.Is(err, ErrDangling):
		return "mount the disk that it leads to, or take the link away"
	case errors.Is(err, ErrForeign):
		return "ask its owner for it (`chown`), or choose another journal with --journal"
	case errors.Is(err, ErrBusy):
		return "save again once it has ended"
	case errors.Is(err, syscall.ENOSPC):
		return "free some space on the disk and save again"
	case errors.Is(err, syscall.EDQUOT):
		return "your share of the disk is used up: free some of it and save again"
	case errors.Is(err, syscall.EFBIG):
		return "a limit on the size of files is set (`ulimit -f` shows it): lift it and save again"
	case errors.Is(err, syscall.EMFILE):
		return "too many files are open: close some programs and save again"
	case errors.Is(err, syscall.EROFS):
		return "the disk is read-only: choose another journal with --journal"
	case errors.Is(err, syscall.ENOTDIR):
		return "a file stands where a directory is needed: move it away, or choose another journal with --journal"
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "choose a journal with a shorter path"
	}
	return "check the disk, then try again"
}
