// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What becomes of an update. Over HTTP the status tells which (TS 29.502 §6.1.3.3.4.2.2). */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = SmContextUpdatedData.class)
@JsonSubTypes({@JsonSubTypes.Type(SmContextUpdatedData.class), @JsonSubTypes.Type(SmContextUpdateError.class)})
public sealed interface SmContextUpdateOutcome permits SmContextUpdatedData, SmContextUpdateError {
}
