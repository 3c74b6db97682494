/// The actions of Caliper Analytics, each with a verb of xAPI.
///
/// Where no profile of xAPI has a verb of that meaning, the IRI of the action itself is the verb, as
/// the context of Caliper 1.1 makes one of it.
enum CaliperActions {
  /// What the IRIs of actions start with.
  private static let space = "http://purl.imsglobal.org/caliper/actions/"

  private static func action(_ value: String, _ label: String, _ name: String) -> CodeSet.Code {
    CodeSet.Code(value, label, .caliper(name), .xapi(space + name))
  }

  /// The codes, those of taking part before all others.
  static let codes: [CodeSet.Code] = [
    action("started", "Started", "Started"),
    .init("paused", "Paused", .caliper("Paused"), .xapi("http://id.tincanapi.com/verb/paused")),
    .init(
      "resumed", "Resumed", .caliper("Resumed"),
      .xapi("http://adlnet.gov/expapi/verbs/resumed")),
    action("restarted", "Restarted", "Restarted"),
    action("reset", "Reset", "Reset"),
    action("submitted", "Handed in", "Submitted"),
    action("skipped", "Skipped", "Skipped"),
    .init("viewed", "Viewed", .caliper("Viewed"), .xapi("http://id.tincanapi.com/verb/viewed")),
    action("used", "Used", "Used"),
    action("accepted", "Took what was offered", "Accepted"),
    action("activated", "Made active", "Activated"),
    action("added", "Added", "Added"),
    action("archived", "Put into an archive", "Archived"),
    action("attached", "Attached", "Attached"),
    action("bookmarked", "Marked a place", "Bookmarked"),
    action("changedResolution", "Changed the resolution", "ChangedResolution"),
    action("changedSize", "Changed the size", "ChangedSize"),
    action("changedSpeed", "Changed the speed", "ChangedSpeed"),
    action("changedVolume", "Changed the volume", "ChangedVolume"),
    action("classified", "Put into a class", "Classified"),
    action("closedPopout", "Closed a window", "ClosedPopout"),
    .init(
      "commented", "Commented", .caliper("Commented"),
      .xapi("http://adlnet.gov/expapi/verbs/commented")),
    action("copied", "Copied", "Copied"),
    action("created", "Made", "Created"),
    action("deactivated", "Made inactive", "Deactivated"),
    action("declined", "Did not take what was offered", "Declined"),
    action("deleted", "Deleted", "Deleted"),
    action("described", "Described", "Described"),
    action("disabledClosedCaptioning", "Turned captions off", "DisabledClosedCaptioning"),
    action("disliked", "Did not like", "Disliked"),
    action("downloaded", "Downloaded", "Downloaded"),
    action("enabledClosedCaptioning", "Turned captions on", "EnabledClosedCaptioning"),
    action("ended", "Ended", "Ended"),
    action("enteredFullScreen", "Went to the full screen", "EnteredFullScreen"),
    action("exitedFullScreen", "Left the full screen", "ExitedFullScreen"),
    action("forwardedTo", "Went forward", "ForwardedTo"),
    action("graded", "Graded", "Graded"),
    action("hid", "Hid", "Hid"),
    action("highlighted", "Highlighted", "Highlighted"),
    action("identified", "Identified", "Identified"),
    action("jumpedTo", "Jumped to a place", "JumpedTo"),
    action("liked", "Liked", "Liked"),
    action("linked", "Linked", "Linked"),
    .init(
      "loggedIn", "Logged in", .caliper("LoggedIn"),
      .xapi("https://w3id.org/xapi/adl/verbs/logged-in")),
    .init(
      "loggedOut", "Logged out", .caliper("LoggedOut"),
      .xapi("https://w3id.org/xapi/adl/verbs/logged-out")),
    action("markedAsRead", "Marked as read", "MarkedAsRead"),
    action("markedAsUnread", "Marked as unread", "MarkedAsUnread"),
    action("modified", "Changed", "Modified"),
    action("muted", "Turned the sound off", "Muted"),
    action("navigatedTo", "Went to a place", "NavigatedTo"),
    action("openedPopout", "Opened a window", "OpenedPopout"),
    action("optedIn", "Chose to take part", "OptedIn"),
    action("optedOut", "Chose not to take part", "OptedOut"),
    action("posted", "Posted", "Posted"),
    action("printed", "Printed", "Printed"),
    action("published", "Published", "Published"),
    action("questioned", "Asked", "Questioned"),
    action("ranked", "Put into an order", "Ranked"),
    action("recommended", "Recommended", "Recommended"),
    action("removed", "Removed", "Removed"),
    action("restored", "Restored", "Restored"),
    action("retrieved", "Fetched", "Retrieved"),
    action("returned", "Gave back", "Returned"),
    action("reviewed", "Reviewed", "Reviewed"),
    action("rewound", "Went back", "Rewound"),
    action("saved", "Saved", "Saved"),
    action("searched", "Searched", "Searched"),
    action("sent", "Sent", "Sent"),
    .init("shared", "Shared", .caliper("Shared"), .xapi("http://adlnet.gov/expapi/verbs/shared")),
    action("showed", "Showed", "Showed"),
    action("subscribed", "Subscribed", "Subscribed"),
    action("tagged", "Tagged", "Tagged"),
    action("timedOut", "Ran out of time", "TimedOut"),
    action("unmuted", "Turned the sound on", "Unmuted"),
    action("unpublished", "Took back what was published", "Unpublished"),
    action("unsubscribed", "Unsubscribed", "Unsubscribed"),
    action("uploaded", "Uploaded", "Uploaded"),
  ]
}
