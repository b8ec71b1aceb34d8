// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What becomes of a session that is asked for. Over HTTP the status tells which (TS 29.502 §6.1.3.2.3.1). */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(SmContextCreatedData.class), @JsonSubTypes.Type(SmContextCreateError.class)})
public sealed interface SmContextCreateOutcome permits SmContextCreatedData, SmContextCreateError {
}
