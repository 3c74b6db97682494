import Bytes

/// The members of objects whose lists are read element by element: `users` of `{"users":[…]}`.
public struct JSONMembers: Sendable, Equatable {
  /// Where a piece of such a text starts.
  public enum Part: Sendable, Equatable {
    /// Between objects.
    case top
    /// In an object, behind a comma.
    case member
    /// In an object, behind the value of a member.
    case behindValue
    /// In the list of a member, behind a comma.
    case list(Int)

    /// The number that a chunk carries.
    public var number: Int {
      switch self {
      case .top: 0
      case .member: 1
      case .behindValue: 2
      case .list(let index): 3 + index
      }
    }

    /// The part of a number.
    public init(_ number: Int) {
      switch number {
      case ...0: self = .top
      case 1: self = .member
      case 2: self = .behindValue
      default: self = .list(number - 3)
      }
    }

    /// The state that reads a piece which starts here.
    ///
    /// - Parameters:
    ///   - start: The state for the start of a whole text; its limits are kept.
    ///   - isFirst: Whether the piece is the first one of the text.
    /// - Returns: The state in front of the piece.
    public func state(_ start: JSONState = JSONState(), isFirst: Bool) -> JSONState {
      var state = start.withMode(.sequence, isFirst: isFirst)
      guard self != .top else { return state }
      state.skipsMark = nil
      state.open(isObject: true)
      switch self {
      case .top, .behindValue: state.allowed = state.afterValue
      case .member: state.allowed = state.afterComma
      case .list:
        state.open(isObject: false)
        state.allowed = state.afterComma
      }
      return state
    }
  }

  /// Their names.
  public let names: [[UInt8]]

  /// Whether what stands between the lists is one piece, and not cut between members.
  public let keepsOthersTogether: Bool

  /// Names members.
  public init(_ names: [String], keepsOthersTogether: Bool = false) {
    self.names = names.map { Array($0.utf8) }
    self.keepsOthersTogether = keepsOthersTogether
  }

  /// The number of the member that is spelled so, without escapes; `nil` where there is none.
  public func index(of name: Span<UInt8>) -> Int? {
    names.firstIndex { name.isEqual(to: $0) }
  }
}
