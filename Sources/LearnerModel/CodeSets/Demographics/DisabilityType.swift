/// A category of disability, after the law of the United States.
public enum DisabilityType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "disabilityType", "A category of disability, after the law of the United States.",
    [
      .init("autism", "Autism spectrum disorders", .edFi("Autism Spectrum Disorders"), .sif("AUT")),
      .init("deafBlindness", "Deaf-blindness", .edFi("Deaf-Blindness"), .sif("DB")),
      .init("developmentalDelay", "Developmental delay", .sif("DD")),
      .init(
        "emotionalDisability", "Serious emotional disability",
        .edFi("Serious Emotional Disability"), .sif("EMN")),
      .init(
        "hearingImpairment", "Hearing impairment, deafness included",
        .edFi("Hearing Impairment, including Deafness"), .sif("HI")),
      .init(
        "infantOrToddler", "Infant or toddler with a disability",
        .edFi("Infant/Toddler with a Disability")),
      .init(
        "intellectualDisability", "Intellectual disability", .edFi("Intellectual Disability"),
        .sif("ID")),
      .init("medicalCondition", "Medical condition", .edFi("Medical condition")),
      .init("mentalImpairment", "Mental impairment", .edFi("Mental impairment")),
      .init("motorImpairment", "Motor impairment", .edFi("Motor impairment")),
      .init(
        "multipleDisabilities", "Multiple disabilities", .edFi("Multiple Disabilities"), .sif("MD")),
      .init(
        "orthopedicImpairment", "Orthopedic impairment", .edFi("Orthopedic Impairment"), .sif("OI")),
      .init(
        "otherHealthImpairment", "Another health impairment", .edFi("Other Health Impairment"),
        .sif("OHI")),
      .init("physicalDisability", "Physical disability", .edFi("Physical Disability")),
      .init("preschooler", "Preschooler with a disability", .edFi("Preschooler with a Disability")),
      .init("sensoryImpairment", "Sensory impairment", .edFi("Sensory impairment")),
      .init(
        "specificLearningDisability", "Specific learning disability",
        .edFi("Specific Learning Disability"), .sif("SLD")),
      .init(
        "speechOrLanguageImpairment", "Speech or language impairment",
        .edFi("Speech or Language Impairment"), .sif("SLI")),
      .init(
        "traumaticBrainInjury", "Traumatic brain injury", .edFi("Traumatic Brain Injury"),
        .sif("TBI")),
      .init(
        "visualImpairment", "Visual impairment, blindness included",
        .edFi("Visual Impairment, including Blindness"), .sif("VI")),
      .init("other", "Another disability", .edFi("Other")),
    ])
}
