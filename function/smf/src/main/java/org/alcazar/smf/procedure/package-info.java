// SPDX-License-Identifier: Apache-2.0
/** The procedures of session management (TS 23.502 §4.3), each as straight-line code on its session's strand. */
@NullMarked
package org.alcazar.smf.procedure;

import org.jspecify.annotations.NullMarked;
