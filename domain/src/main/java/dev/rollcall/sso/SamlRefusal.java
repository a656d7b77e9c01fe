package dev.rollcall.sso;

/** Why a person whose assertion was in order is not let in. */
public enum SamlRefusal {
    /** Nobody of the organization has the name, and nobody is made for it. */
    UNKNOWN_PERSON,
    /** Several people of the organization have it, and nobody can tell which one is meant. */
    AMBIGUOUS_NAME_ID,
    DEACTIVATED_PERSON,
    /** Was deleted, and so is not brought back by a sign-in. */
    DELETED_PERSON,
    /** A NameID that is another one each time finds nobody. */
    TRANSIENT_NAME_ID,
    /** The NameID is empty; or it, its qualifiers or the SessionIndex are longer than what is kept. */
    UNUSABLE_NAME_ID,
    /** A person was to be made by externalId, and the assertion has no {@code userName}. */
    MISSING_USER_NAME,
    /** A person was to be made, and somebody else has the userName. */
    NAME_TAKEN,
    /** A person was to be made of values that cannot be kept. */
    UNUSABLE_ATTRIBUTES
}
