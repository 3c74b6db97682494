import CMalloc

/// What becomes of memory that is freed.
public enum FreedMemory {
  /// Makes buffers of a MiB and more go back to the system as soon as they are freed.
  ///
  /// Of itself the C library keeps ever larger ones for later, up to 32 MiB each: a program that has
  /// to stay within a limit would then take up more than it uses. Of smaller ones some MiB are kept,
  /// since what many small files need is freed and asked for again with each.
  public static func returnToSystem() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
  }
}
