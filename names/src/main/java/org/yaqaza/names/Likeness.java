package org.yaqaza.names;

import org.yaqaza.model.Evidence.Meeting;

/// That two parts can be one name, and how unusual their difference in spelling is.
///
/// @param how in which way they meet
/// @param cost hundredths of a bit, zero for the same letters
public record Likeness(Meeting how, int cost) {}
