// SPDX-License-Identifier: Apache-2.0
/** What an eNB remembers: its UEs and their E-RABs. */
@NullMarked
package org.alcazar.enb.context;



import org.jspecify.annotations.NullMarked;
