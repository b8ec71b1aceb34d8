// SPDX-License-Identifier: Apache-2.0
/** What a gNB remembers: its UEs and its core. */
@NullMarked
package org.alcazar.gnb.context;

import org.jspecify.annotations.NullMarked;
