// SPDX-License-Identifier: Apache-2.0
/** What is on the card: long-term key, sequence numbers, concealment of the identity; and subscribers for tests. */
@NullMarked
package org.alcazar.ue.usim;

import org.jspecify.annotations.NullMarked;
