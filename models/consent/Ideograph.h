#pragma once

namespace numauth::consent {

/// Whether \p character is one of the common Chinese ones: most of what a page says. No face has
/// advances of its own for them, and they are neither marks nor blanks.
constexpr bool isIdeograph(char32_t character)
{
    return character >= 0x4e00 && character <= 0x9fff;
}

} // namespace numauth::consent
