import LearnerModel

/// What stands in credentials, as fields of the model.
enum CredentialVocabulary {
  /// The name space of what is kept.
  static let space = "credentials"
  /// The system that identifiers belong to.
  static let system = "credentials"

  /// An achievement that was conferred on a learner.
  static let credential: CredentialMap = {
    let f = Credential.declared.fields
    let subject = "credentialSubject/"
    let achievement = subject + "achievement/"
    func row<Value>(
      _ field: Field<Credential, Value>, _ current: String, _ clr1: String = "",
      _ badge2: String = "", isMoment: Bool = false
    ) -> CredentialRow {
      CredentialRow(
        .credential, field.index, current, clr1: clr1, badge2: badge2, isMoment: isMoment)
    }
    /// A field of what was achieved, which has one name in all forms.
    func shared<Value>(_ field: Field<Credential, Value>, _ name: String) -> CredentialRow {
      row(field, achievement + name, "achievement/" + name, "badge/" + name)
    }
    let rows = [
      CredentialRow(.credential, KindSchema.Common.key, "id", clr1: "id", badge2: "id"),
      shared(f.type, "achievementType"),
      shared(f.name, "name"),
      shared(f.description, "description"),
      shared(f.achievement, "id"),
      row(f.level, "", "achievement/level"),
      row(
        f.criteria, achievement + "criteria/narrative", "achievement/requirement/narrative",
        "badge/criteria/narrative"),
      row(
        f.criteriaUri, achievement + "criteria/id", "achievement/requirement/id",
        "badge/criteria/id"),
      row(f.imageUri, achievement + "image/id", "achievement/image/id", "badge/image/id"),
      row(f.narrative, subject + "narrative", "narrative", "narrative"),
      shared(f.creditsAvailable, "creditsAvailable"),
      row(f.creditsEarned, subject + "creditsEarned", "creditsEarned"),
      shared(f.code, "humanCode"),
      shared(f.fieldOfStudy, "fieldOfStudy"),
      shared(f.specialization, "specialization"),
      shared(f.language, "inLanguage"),
      shared(f.version, "version"),
      CredentialRow(
        .credential, f.tags.index, achievement + "tag", clr1: "achievement/tags",
        badge2: "badge/tags"),
      row(f.term, subject + "term", "term"),
      row(
        f.activityBeginDate, subject + "activityStartDate", "activityStartDate", isMoment: true),
      row(f.activityEndDate, subject + "activityEndDate", "activityEndDate", isMoment: true),
      row(f.role, subject + "role", "role"),
      row(f.licenseNumber, subject + "licenseNumber", "licenseNumber"),
      row(f.assessorName, subject + "source/name", "source/name"),
      row(f.validFrom, "validFrom|issuanceDate"),
      row(f.validUntil, "validUntil|expirationDate", "expires", "expires"),
      row(f.awardedAt, "awardedDate", "issuedOn", "issuedOn"),
      row(f.isRevoked, "", "revoked", "revoked"),
      row(f.revocationReason, "", "revocationReason", "revocationReason"),
      row(f.issuer, "issuer/id", "", "badge/issuer/id"),
      row(f.creator, achievement + "creator/id", "achievement/issuer/id"),
    ]
    let g = (f.identifiers, f.evidence, f.alignments)
    return CredentialMap(
      kind: .credential, rows: rows,
      groups: [
        identifiers(
          .credential, g.0.index, g.0.fields, achievement + "otherIdentifier",
          "achievement/identifiers"),
        CredentialGroup(
          .credential, g.1.index, "evidence", clr1: "evidence", badge2: "evidence",
          [
            same(.credential, g.1.fields.identifier.index, "id"),
            same(.credential, g.1.fields.name.index, "name"),
            same(.credential, g.1.fields.narrative.index, "narrative"),
            same(.credential, g.1.fields.description.index, "description"),
            same(.credential, g.1.fields.genre.index, "genre"),
            same(.credential, g.1.fields.audience.index, "audience"),
          ]),
        CredentialGroup(
          .credential, g.2.index, achievement + "alignment", clr1: "achievement/alignments",
          badge2: "badge/alignment",
          [
            same(.credential, g.2.fields.type.index, "targetType"),
            same(.credential, g.2.fields.name.index, "targetName"),
            same(.credential, g.2.fields.uri.index, "targetUrl"),
            same(.credential, g.2.fields.code.index, "targetCode"),
            same(.credential, g.2.fields.framework.index, "targetFramework"),
            same(.credential, g.2.fields.description.index, "targetDescription"),
          ]),
      ])
  }()

  /// What is said of a result, and of its kind, which an achievement describes.
  static let results: (values: CredentialGroup, descriptions: CredentialGroup) = {
    let group = Credential.declared.fields.results
    let f = group.fields
    func row<Value>(
      _ field: Field<AchievementResult, Value>, _ current: String, _ clr1: String? = nil
    ) -> CredentialRow {
      CredentialRow(.credential, field.index, current, clr1: clr1 ?? current)
    }
    return (
      CredentialGroup(
        .credential, group.index, "credentialSubject/result", clr1: "results",
        [
          row(f.definition, "resultDescription"), row(f.value, "value"), row(f.status, "status"),
          row(f.level, "achievedLevel"),
        ]),
      CredentialGroup(
        .credential, group.index, "credentialSubject/achievement/resultDescription",
        clr1: "achievement/resultDescriptions",
        [
          row(f.definition, "id"), row(f.name, "name"), row(f.metric, "resultType"),
          CredentialRow(
            .credential, f.allowedValues.index, "allowedValue", clr1: "allowedValues"),
          row(f.requiredValue, "requiredValue"), row(f.minimum, "valueMin"),
          row(f.maximum, "valueMax"),
        ])
    )
  }()

  /// A body that issues or defines: a profile.
  static let organization: CredentialMap = {
    let f = Organization.declared.fields
    let kind = Kind.organization
    return CredentialMap(
      kind: kind,
      rows: [
        same(kind, KindSchema.Common.key, "id"), same(kind, f.name.index, "name"),
        same(kind, f.description.index, "description"), same(kind, f.websites.index, "url"),
        same(kind, f.imageUri.index, "image/id"), same(kind, f.parent.index, "parentOrg/id"),
        CredentialRow(kind, f.identifier.index, "", clr1: "sourcedId"),
      ],
      groups: contacts(
        kind, f.identifiers, f.emails, f.phones, f.addresses, identifiers: "otherIdentifier"))
  }()

  /// The learner, as the subject of a credential.
  static let subject: CredentialMap = {
    let f = Person.declared.fields
    let group = f.identifiers
    return CredentialMap(
      kind: .person,
      rows: [CredentialRow(.person, KindSchema.Common.key, "credentialSubject/id")],
      groups: [
        CredentialGroup(
          .person, group.index, "credentialSubject/identifier", clr1: "recipient",
          badge2: "recipient",
          [
            CredentialRow(
              .person, group.fields.value.index, "identityHash", clr1: "identity",
              badge2: "identity"),
            CredentialRow(
              .person, group.fields.type.index, "identityType", clr1: "type", badge2: "type"),
            same(.person, group.fields.isHashed.index, "hashed"),
            same(.person, group.fields.salt.index, "salt"),
          ])
      ])
  }()

  /// The learner of a CLR 1.0, as a profile.
  static let learner: CredentialMap = {
    let f = Person.declared.fields
    func old<Value>(_ field: Field<Person, Value>, _ name: String) -> CredentialRow {
      CredentialRow(.person, field.index, "", clr1: name)
    }
    return CredentialMap(
      kind: .person,
      rows: [
        CredentialRow(.person, KindSchema.Common.key, "", clr1: "id"),
        old(f.fullName, "name"), old(f.givenName, "givenName"),
        old(f.familyName, "familyName"), old(f.middleName, "additionalName"),
        old(f.identifier, "sourcedId"), old(f.imageUri, "image/id"),
        old(f.description, "description"),
        CredentialRow(.person, f.websites.index, "", clr1: "url"),
      ],
      groups: contacts(
        .person, f.identifiers, f.emails, f.phones, f.addresses, identifiers: "identifiers"))
  }()

  /// What is said of a CLR as a whole.
  static let document: CredentialMap = {
    let f = Document.declared.fields
    func row<Value>(
      _ field: Field<Document, Value>, _ current: String, _ clr1: String
    ) -> CredentialRow {
      CredentialRow(.document, field.index, current, clr1: clr1)
    }
    return CredentialMap(
      kind: .document,
      rows: [
        same(.document, KindSchema.Common.key, "id"), row(f.identifier, "id", "id"),
        row(f.title, "name", "name"), row(f.description, "description", ""),
        row(f.createdAt, "validFrom|issuanceDate", "issuedOn"),
        row(f.validUntil, "validUntil|expirationDate", ""),
        row(f.isPartial, "partial", "partial"),
      ],
      groups: [
        CredentialGroup(
          .document, f.parties.index, "issuer", clr1: "publisher",
          [
            same(.document, f.parties.fields.organization.index, "id"),
            same(.document, f.parties.fields.name.index, "name"),
          ])
      ])
  }()

  /// A course as an achievement: the grade stands among its results.
  static let course: CredentialMap = {
    let f = CourseGrade.declared.fields
    let achievement = "credentialSubject/achievement/"
    func row(_ field: FieldIndex, _ path: String) -> CredentialRow {
      CredentialRow(.courseGrade, field, path)
    }
    return CredentialMap(
      kind: .courseGrade,
      rows: [
        row(KindSchema.Common.key, "id"), row(f.courseTitle.index, achievement + "name"),
        row(f.courseCode.index, achievement + "humanCode"),
        row(f.subjects.index, achievement + "fieldOfStudy"),
        row(f.language.index, achievement + "inLanguage"),
        row(f.creditsEarned.index, "credentialSubject/creditsEarned"),
        row(f.narrative.index, "credentialSubject/narrative"),
        row(f.organization.index, "issuer/id"),
      ])
  }()

  /// How far a competency is mastered, as an achievement.
  static let mastery: CredentialMap = {
    let f = Mastery.declared.fields
    let achievement = "credentialSubject/achievement/"
    func row(_ field: FieldIndex, _ path: String) -> CredentialRow {
      CredentialRow(.mastery, field, path)
    }
    return CredentialMap(
      kind: .mastery,
      rows: [
        row(KindSchema.Common.key, "id"), row(f.competencyTitle.index, achievement + "name"),
        row(f.competency.index, achievement + "id"),
        row(f.comment.index, "credentialSubject/narrative"),
        row(f.organization.index, "issuer/id"), row(f.assessedAt.index, "awardedDate"),
      ])
  }()

  /// A competency as what says more of the achievement that it is.
  static let competency: CredentialMap = {
    let f = Competency.declared.fields
    let achievement = "credentialSubject/achievement/"
    func row(_ field: FieldIndex, _ path: String) -> CredentialRow {
      CredentialRow(.competency, field, achievement + path)
    }
    return CredentialMap(
      kind: .competency,
      rows: [
        row(f.title.index, "name"), row(f.abbreviatedStatement.index, "name"),
        row(f.statement.index, "description"), row(f.code.index, "humanCode"),
        row(f.language.index, "inLanguage"), row(f.uri.index, "alignment/targetUrl"),
        row(f.keywords.index, "tag"),
      ],
      groups: [
        CredentialGroup(
          .competency, f.identifiers.index, achievement + "otherIdentifier",
          [
            CredentialRow(.competency, f.identifiers.fields.value.index, "identifier"),
            CredentialRow(.competency, f.identifiers.fields.type.index, "identifierType"),
          ])
      ])
  }()

  /// Fields that say how far a result can go, by the kind of result.
  static let limits: [(type: String, field: FieldIndex, member: String)] = {
    let m = Mastery.declared.fields
    return [
      ("RawScore", m.maximumScore.index, "valueMax"),
      ("RawScore", m.masteryScore.index, "requiredValue"),
    ]
  }()

  /// Fields that are results: what kind, by the word of the standard.
  static let scores: [Kind: [(field: FieldIndex, type: String, name: String)]] = {
    let g = CourseGrade.declared.fields
    let m = Mastery.declared.fields
    return [
      .courseGrade: [
        (g.letterGrade.index, "LetterGrade", "Grade"), (g.percent.index, "Percent", "Percent"),
        (g.numericGrade.index, "RawScore", "Numeric grade"),
        (g.finalGrade.index, "LetterGrade", "Final grade"),
        (g.finalScore.index, "Percent", "Final score"),
      ],
      .mastery: [
        (m.score.index, "RawScore", "Score"), (m.textScore.index, "PerformanceLevel", "Level"),
        (m.percent.index, "Percent", "Percent"),
      ],
    ]
  }()

  /// A row whose name is the same in all forms.
  private static func same(_ kind: Kind, _ field: FieldIndex, _ name: String) -> CredentialRow {
    CredentialRow(kind, field, name, clr1: name, badge2: name)
  }

  private static func identifiers(
    _ kind: Kind, _ field: FieldIndex, _ f: IdentifierEntry, _ current: String, _ clr1: String
  ) -> CredentialGroup {
    CredentialGroup(
      kind, field, current, clr1: clr1,
      [same(kind, f.value.index, "identifier"), same(kind, f.type.index, "identifierType")])
  }

  private static func contacts<Owner>(
    _ kind: Kind, _ identifiers: GroupField<Owner, IdentifierEntry>,
    _ emails: GroupField<Owner, EmailAddress>, _ phones: GroupField<Owner, Phone>,
    _ addresses: GroupField<Owner, Address>, identifiers name: String
  ) -> [CredentialGroup] {
    let a = addresses.fields
    return [
      self.identifiers(kind, identifiers.index, identifiers.fields, name, "identifiers"),
      CredentialGroup(
        kind, emails.index, "email", clr1: "email", badge2: "email",
        [same(kind, emails.fields.address.index, ".")]),
      CredentialGroup(
        kind, phones.index, "phone", clr1: "telephone", badge2: "telephone",
        [same(kind, phones.fields.number.index, ".")]),
      CredentialGroup(
        kind, addresses.index, "address", clr1: "address",
        [
          same(kind, a.street.index, "streetAddress"),
          same(kind, a.postOfficeBox.index, "postOfficeBoxNumber"),
          same(kind, a.city.index, "addressLocality"), same(kind, a.state.index, "addressRegion"),
          same(kind, a.postalCode.index, "postalCode"),
          same(kind, a.country.index, "addressCountry"),
          same(kind, a.countryCode.index, "addressCountryCode"),
          same(kind, a.latitude.index, "geo/latitude"),
          same(kind, a.longitude.index, "geo/longitude"),
        ]),
    ]
  }
}
