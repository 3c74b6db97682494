import CMalloc

// What is clever here
//   One allocation, grown by doubling, with `padding` spare bytes behind the last element, so that
//   a 16- or 64-byte load or store that starts at an element never leaves the allocation.
//   A buffer without room has none: all of them share a padding that nobody writes to.
//   Memory comes from `malloc` itself: Swift asks for it by alignment, which the C library never
//   answers from what was freed last.
// If you change this
//   Invariants: `base` owns `capacity` elements plus `padding` bytes, or is `sharedPadding` where
//   capacity is zero; 0 <= count <= capacity; stores reserve room first;
//   elements below `count` are initialised (they are plain bits, so nothing is deinitialised).
//   Every unsafe access below is within those bounds; nothing outside this folder touches `base`.

/// The padding of all buffers without room: zeros that are read and never written.
nonisolated(unsafe) private let sharedPadding: UnsafeMutableRawPointer = {
  let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64)
  unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
  return unsafe memory
}()

/// A growable run of plain values in memory of its own, without reference counting.
@safe public struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline internal var base: UnsafeMutablePointer<Element>
  @usableFromInline internal var used: Int
  @usableFromInline internal var room: Int

  /// Spare bytes behind the last element, for wide loads and stores.
  public static var padding: Int { 64 }

  /// Creates an empty buffer with room for `capacity` elements.
  public init(capacity: Int = 0) {
    unsafe base = Self.allocate(capacity)
    used = 0
    room = capacity
  }

  /// How many elements there are.
  @inlinable public var count: Int { @inline(__always) get { used } }

  /// How many elements fit before memory has to grow.
  @inlinable public var capacity: Int { @inline(__always) get { room } }

  deinit {
    if room > 0 { unsafe free(base) }
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    precondition(capacity >= 0 && capacity <= 1 << 40, "a buffer of impossible size")
    if capacity == 0 { return unsafe sharedPadding.bindMemory(to: Element.self, capacity: 0) }
    let bytes = capacity * MemoryLayout<Element>.stride + padding
    let alignment = MemoryLayout<Element>.alignment
    guard let memory = unsafe alignment <= 16 ? malloc(bytes) : memalign(alignment, bytes) else {
      // As wherever Swift finds no memory: there is none left to tell it with.
      fatalError("out of memory")
    }
    // The padding is read by wide loads, so it is given a value.
    unsafe (memory + (bytes - padding)).initializeMemory(
      as: UInt8.self, repeating: 0, count: padding)
    return unsafe memory.bindMemory(to: Element.self, capacity: capacity)
  }

  /// Makes sure that `additional` more elements fit.
  @inlinable @inline(__always)
  public mutating func reserve(_ additional: Int) {
    if room &- used < additional { grow(additional) }
  }

  @inline(never)
  @usableFromInline mutating func grow(_ additional: Int) {
    let wanted = max(used + additional, room * 2, 64)
    let larger = unsafe Self.allocate(wanted)
    unsafe UnsafeMutableRawPointer(larger).copyMemory(
      from: base, byteCount: used * MemoryLayout<Element>.stride)
    if room > 0 { unsafe free(base) }
    unsafe base = larger
    room = wanted
  }

  /// Adds one element at the end.
  @inlinable @inline(__always)
  public mutating func append(_ element: Element) {
    if used == room { grow(1) }
    unsafe base[used] = element
    used &+= 1
  }

  /// Adds four elements at the end.
  @inlinable @inline(__always)
  public mutating func append(
    _ first: Element, _ second: Element, _ third: Element, _ fourth: Element
  ) {
    reserve(4)
    unsafe base[used] = first
    unsafe base[used &+ 1] = second
    unsafe base[used &+ 2] = third
    unsafe base[used &+ 3] = fourth
    used &+= 4
  }

  /// Adds copies of all elements of `elements` at the end.
  @inlinable
  public mutating func append(copying elements: Span<Element>) {
    let added = elements.count
    reserve(added)
    unsafe elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress {
        unsafe (base + used).update(from: first, count: added)
      }
    }
    used &+= added
  }

  /// Adds `added` elements of `value`.
  public mutating func append(repeating value: Element, count added: Int) {
    reserve(added)
    unsafe (base + used).update(repeating: value, count: added)
    used += added
  }

  /// Adds those of `elements` that are wanted, in their order and without a branch for each.
  @inlinable @inline(__always)
  public mutating func append(
    _ elements: Span<Element>, where isWanted: (Element) -> Bool
  ) {
    reserve(elements.count)
    var end = used
    for index in elements.indices {
      let element = elements[index]
      unsafe base[end] = element
      end &+= isWanted(element) ? 1 : 0
    }
    used = end
  }

  /// Lets `fill` write up to `room` elements behind the last one; it returns how many it wrote.
  @inlinable
  public mutating func append<Failure: Error>(
    room wanted: Int, _ fill: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    reserve(wanted)
    let added = unsafe try fill(UnsafeMutableBufferPointer(start: base + used, count: wanted))
    precondition(added >= 0 && added <= wanted, "wrote outside the room given")
    used += added
    return added
  }

  /// Forgets the elements from `newCount` on; the memory stays.
  @inlinable @inline(__always)
  public mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= used, "a buffer cannot be cut longer")
    used = newCount
  }

  /// Forgets all elements; the memory stays.
  @inlinable @inline(__always)
  public mutating func removeAll() { used = 0 }

  /// Whether there is no element.
  @inlinable public var isEmpty: Bool { used == 0 }

  /// The element at `index`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < used, "index outside the buffer")
      return unsafe base[index]
    }
    set {
      precondition(index >= 0 && index < used, "index outside the buffer")
      unsafe base[index] = newValue
    }
  }

  /// The last element, `nil` where there is none.
  @inlinable public var last: Element? { used == 0 ? nil : self[used - 1] }

  /// All elements, to read.
  @inlinable public var span: Span<Element> {
    @_lifetime(borrow self) @inline(__always)
    get {
      let all = unsafe Span(_unsafeStart: UnsafePointer(base), count: used)
      return unsafe _overrideLifetime(all, borrowing: self)
    }
  }

  /// All elements as bytes, and the padding behind them.
  @inlinable public var paddedBytes: RawSpan {
    @_lifetime(borrow self) @inline(__always)
    get {
      let all = unsafe RawSpan(
        _unsafeStart: UnsafeRawPointer(base),
        byteCount: used &* MemoryLayout<Element>.stride &+ Self.padding)
      return unsafe _overrideLifetime(all, borrowing: self)
    }
  }

  /// All elements, to change in place.
  @inlinable public var mutableSpan: MutableSpan<Element> {
    @_lifetime(&self) @inline(__always)
    mutating get {
      let all = unsafe MutableSpan(_unsafeStart: base, count: used)
      return unsafe _overrideLifetime(all, mutating: &self)
    }
  }
}

// The memory has one owner, and plain values may be read from any thread.
extension Buffer: @unchecked Sendable where Element: Sendable {}
