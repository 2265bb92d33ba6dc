import Glibc

/// How many files and connections the process may have open.
enum OpenFiles {
  /// What the archive's connections, the log and the listening socket may need beside clients.
  private static let reserve = 256

  /// Raises the limit as far as the system lets an ordinary process, and gives the connections that
  /// fit into it; a server that ran out could not accept even in order to refuse.
  static func makeRoom(for connections: Int) -> Int {
    var limits = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else {
      return reserve
    }
    let wanted = rlim_t(connections + reserve)
    if limits.rlim_cur < wanted {
      limits.rlim_cur = min(wanted, limits.rlim_max)
      unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
      unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    }
    let allowed = limits.rlim_cur > rlim_t(Int32.max) ? Int(Int32.max) : Int(limits.rlim_cur)
    return max(1, min(connections, allowed - reserve))
  }
}
