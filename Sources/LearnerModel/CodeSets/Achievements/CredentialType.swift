/// What is awarded or achieved, after Open Badges and CLR.
public enum CredentialType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "credentialType", "What is awarded or achieved, after Open Badges and CLR.",
    [
      .init("achievement", "Achievement", .clr("Achievement"), .openBadges("Achievement")),
      .init(
        "apprenticeshipCertificate", "Apprenticeship certificate",
        .clr("ApprenticeshipCertificate"), .openBadges("ApprenticeshipCertificate")),
      .init("assessment", "Assessment", .clr("Assessment"), .openBadges("Assessment")),
      .init("assignment", "Assignment", .clr("Assignment"), .openBadges("Assignment")),
      .init(
        "associateDegree", "Associate degree", .clr("AssociateDegree"),
        .openBadges("AssociateDegree")),
      .init("award", "Award", .clr("Award"), .openBadges("Award")),
      .init(
        "bachelorDegree", "Bachelor's degree", .clr("BachelorDegree"), .openBadges("BachelorDegree")
      ),
      .init("badge", "Badge", .clr("Badge"), .openBadges("Badge")),
      .init("certificate", "Certificate", .clr("Certificate"), .openBadges("Certificate")),
      .init(
        "certificateOfCompletion", "Certificate of completion", .clr("CertificateOfCompletion"),
        .openBadges("CertificateOfCompletion")),
      .init("certification", "Certification", .clr("Certification"), .openBadges("Certification")),
      .init(
        "coCurricular", "Beside the curriculum", .clr("CoCurricular"), .openBadges("CoCurricular")),
      .init(
        "communityService", "Community service", .clr("CommunityService"),
        .openBadges("CommunityService")),
      .init("competency", "Competency", .clr("Competency"), .openBadges("Competency")),
      .init("course", "Course", .clr("Course"), .openBadges("Course")),
      .init("degree", "Degree", .clr("Degree"), .openBadges("Degree")),
      .init("diploma", "Diploma", .clr("Diploma"), .openBadges("Diploma")),
      .init(
        "doctoralDegree", "Doctoral degree", .clr("DoctoralDegree"), .openBadges("DoctoralDegree")),
      .init("fieldwork", "Fieldwork", .clr("Fieldwork"), .openBadges("Fieldwork")),
      .init(
        "generalEducationDevelopment", "General educational development", also: ["GED"],
        .clr("GeneralEducationDevelopment"), .openBadges("GeneralEducationDevelopment")),
      .init(
        "journeymanCertificate", "Journeyman certificate", .clr("JourneymanCertificate"),
        .openBadges("JourneymanCertificate")),
      .init(
        "learningProgram", "Learning program", .clr("LearningProgram"),
        .openBadges("LearningProgram")),
      .init("license", "License", .clr("License"), .openBadges("License")),
      .init(
        "masterCertificate", "Master certificate", .clr("MasterCertificate"),
        .openBadges("MasterCertificate")),
      .init("masterDegree", "Master's degree", .clr("MasterDegree"), .openBadges("MasterDegree")),
      .init("membership", "Membership", .clr("Membership"), .openBadges("Membership")),
      .init(
        "microCredential", "Micro-credential", .clr("MicroCredential"),
        .openBadges("MicroCredential")),
      .init(
        "professionalDoctorate", "Professional doctorate", .clr("ProfessionalDoctorate"),
        .openBadges("ProfessionalDoctorate")),
      .init(
        "qualityAssuranceCredential", "Quality assurance credential",
        .clr("QualityAssuranceCredential"), .openBadges("QualityAssuranceCredential")),
      .init(
        "researchDoctorate", "Research doctorate", .clr("ResearchDoctorate"),
        .openBadges("ResearchDoctorate")),
      .init(
        "secondarySchoolDiploma", "Secondary school diploma", .clr("SecondarySchoolDiploma"),
        .openBadges("SecondarySchoolDiploma")),
      .init("honor", "Academic honor"),
      .init("recognition", "Recognition"),
      .init("endorsement", "Endorsement"),
      .init("qualification", "Qualification"),
    ])
}
