@rem npm scripts begin with `exec` so that a shell passes on signals; cmd.exe has no such word. This is it.
@%*
