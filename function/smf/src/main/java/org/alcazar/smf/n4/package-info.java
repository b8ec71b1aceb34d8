// SPDX-License-Identifier: Apache-2.0
/** What is said to user plane functions: rules (TS 29.244) made of what a session is, and which UPF serves it. */
@NullMarked
package org.alcazar.smf.n4;

import org.jspecify.annotations.NullMarked;
