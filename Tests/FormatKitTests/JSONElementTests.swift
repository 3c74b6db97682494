import FormatKit
import TestKit
import Testing

/// JSON becomes records by the maps of elements, and nothing that stands in it is lost.
struct JSONElementTests {
  private func read(_ text: String, chunk: Int = 1 << 20) throws -> [String] {
    let run = try JSONElementRun.read(text, chunk: chunk)
    #expect(run.isBalanced, "\(run)")
    return run.records.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
  }

  @Test func `members, lists and what no map names`() throws {
    let records = try read(
      #"""
      {"@context":"https://a","set":{"@id":"S","title":"T \"x\"","open":"","more":{"a":[1, 2]}},
       "item":[{"id":"1","code":7,"points":1.50,"subject":"Math","odd":true,"parent":["p",{"id":"q"}]},
               {"id":"2","subject":["Art","Art 2"],"level":["low",{"name":"high"}],"code":null}]}
      """#)
    #expect(
      records == [
        #"key=S title=T "x" package/set/open= package/set/more={"a":[1, 2]}#"#,
        "key=1 framework=S parents=p parents=q code=7 subjects=Math maximumPoints=1.50 "
          + "package/item/odd=true#",
        "key=2 framework=S subjects=Art subjects=Art 2 levels{1} levels.title=low levels{1} "
          + "levels.title=high",
        "package/@context=https://a",
      ])
  }

  @Test func `a text by language is the first one, and the object its spelling`() throws {
    let records = try read(
      #"{"item":[{"id":"1","statement":{"de":"Eins","en":"One"}},"#
        + #"{"id":"2","statement":{"@language":"en","@value":"Two"}},{"id":"3","statement":"Three"},"#
        + #"{"id":"4","statement":{"en":[]}}]}"#)
    #expect(
      records == [
        #"key=1 statement=Eins~{"de":"Eins","en":"One"}"#,
        #"key=2 statement=Two~{"@language":"en","@value":"Two"}"#, "key=3 statement=Three",
        #"key=4 package/item/statement={"en":[]}#"#,
      ])
  }

  @Test func `fragments, empty lists and lists in lists are kept as JSON`() throws {
    let records = try read(
      #"{"item":{"id":"1","proof":[{"v":"z"}],"subject":[],"code":[["a"],"b","c"],"level":{}},"#
        + #""award":[],"a/b":{"x":null},"c[1]":{"x":0}}"#)
    #expect(
      records == [
        #"key=1 code=b package/item/proof=[{"v":"z"}]# package/item/subject=[]# "#
          + #"package/item/code=["a"]# package/item/code[3]=c package/item/level={}#"#,
        "package/award=[]# package/c~21]={\"x\":0}#",
      ])
  }

  @Test func `what an element is may be told by a text inside`() throws {
    let records = try read(
      #"{"award":[{"name":"A","id":"1","type":["Any","Badge"]},{"name":"N","type":"Other"}]}"#)
    #expect(
      records == [
        #"key=1 name=A package/award/type=["Any","Badge"]#"#, "text=N package/award/type=Other",
      ])
  }

  @Test func `a name that comes twice is told, and both values are kept`() throws {
    let run = try JSONElementRun.read(#"{"set":{"@id":"1","@id":"2","x":1,"x":2}}"#)
    #expect(run.isBalanced)
    #expect(run.findings == ["json.duplicate-key@1:19"])
    #expect(run.records.count == 1)
    #expect(run.records.first?.contains("package/set/@id[2]=2") == true)
  }

  @Test func `findings have the pointer of their value`() throws {
    let run = try JSONElementRun.read(
      "[{},\n{\"item\":[{\"id\":\"1\"},{\"id\":\"2\",\n\"points\":\"many\"}]}]")
    #expect(run.findings == ["value.decimal@3:10"])
    #expect(run.paths == ["/item/1/points"])
    #expect(run.isBalanced)
  }

  @Test func `what is broken or no object is set aside`() throws {
    let run = try JSONElementRun.read(
      "{\"set\":{\"@id\":\"1\"}}\n7\n{\"set\":{\"@id\":2,}}\n{\"set\":{\"@id\":\"3\"}}\n",
      onError: .skip)
    #expect(
      run.findings == ["records.not-an-object@2:1", "json.unexpected-character@3:17"])
    #expect(run.records.count == 2)
    #expect(run.isBalanced)
  }

  @Test(arguments: [1, 7, 64, 1000])
  func `chunks of any size give the same`(_ size: Int) throws {
    var random = SeededGenerator(seed: UInt64(size))
    for separator in ["\n", ",\n", " \n "] {
      var texts: [String] = []
      for number in 0..<60 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: texts.append(#"{"set":{"@id":"\#(number)","title":"a\n{\"","x":[[{}]]}}"#)
        case 1: texts.append(#"{"item":[{"id":\#(number)},{"points":"x"}],"q":{"]":"["}}"#)
        case 2: texts.append(#"{}"#)
        default: texts.append(#"{"award":{"type":"Badge","name":"é \#(number)"},"n":null}"#)
        }
      }
      let isList = separator.hasPrefix(",")
      let joined = texts.joined(separator: separator)
      let text = isList ? "[\(joined)]" : joined
      let whole = try JSONElementRun.read(text)
      let pieces = try JSONElementRun.read(text, chunk: size)
      #expect(pieces.records == whole.records)
      #expect(whole.isBalanced && pieces.isBalanced && pieces.read == whole.read)
      #expect(pieces.kept == whole.kept && pieces.mapped == whole.mapped)
    }
  }

  @Test func `the head of a text tells its first object, however short it is cut`() throws {
    let text = Array(#"[{"type":["A","B"],"s":{"type":"C"},"n":[{"m":1}]},{"z":1}]"#.utf8)
    let head = try #require(JSONHead(text, isWhole: true))
    #expect(head.container == .list && head.members == ["type", "s", "n"])
    #expect(head.says("type", "B") && head.says("s/type", "C") && !head.says("s/type", "A"))
    #expect(head["n"] == .list && head["n/m"] == .other && !head.has("z"))
    for count in 2..<text.count {
      let cut = JSONHead(Array(text.prefix(count)))
      #expect(cut?.members == Array(head.members.prefix(cut?.members.count ?? 0)), "\(count)")
    }
    #expect(JSONHead(Array("<a/>".utf8)) == nil && JSONHead(Array("[1]".utf8)) == nil)
  }
}
