// SPDX-License-Identifier: Apache-2.0
/** A gNB as the core sees it: {@link org.alcazar.gnb.Gnb} sets up, carries the messages of its UEs, and is reset or lost. */
@NullMarked
package org.alcazar.gnb;

import org.jspecify.annotations.NullMarked;
