// SPDX-License-Identifier: Apache-2.0
/** An eNB as the core sees it: {@link org.alcazar.enb.Enb} sets up, carries the messages of its UEs, and is reset or lost. */
@NullMarked
package org.alcazar.enb;



import org.jspecify.annotations.NullMarked;
