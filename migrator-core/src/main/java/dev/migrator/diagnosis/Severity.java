package dev.migrator.diagnosis;

/**
 * How much a finding matters.
 */
public enum Severity {

    /** Something is to be repaired. */
    PROBLEM,

    /** Something is to be known. */
    REMARK

}
