const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  ELOOP: 'the link leads back to itself',
  EIO: 'the device reports an error',
  ENAMETOOLONG: 'the name is too long',
  Z_DATA_ERROR: 'its compressed bytes are damaged',
  Z_BUF_ERROR: 'its compressed bytes end too early',
}

/** What ails a file or its compressed bytes, in words. */
export const describeSystemError = (reason: unknown): string => {
  const { code, message } = reason as NodeJS.ErrnoException
  return (code !== undefined && systemReasons[code]) || message || String(reason)
}
