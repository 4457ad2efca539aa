#pragma once

#include <QFont>

namespace numauth::ui {

/// Sizes of the type scale in px: the number is the size where the system's own texts have a usual
/// one. Where they are clearly larger all are as much larger.
enum class TextSize {
    Tiny = 11, ///< SDK names, rulers, badges only
    Small = 12,
    Normal = 13,
    Verdict = 14,
    DetailTitle = 15,
    Section = 16,
    PageTitle = 20,
    Clock = 26
};

/// The system's font with Chinese families behind it, so that Han characters have their Chinese
/// forms where the system prefers Japanese ones.
QFont uiFont(TextSize size = TextSize::Normal, QFont::Weight weight = QFont::Normal);
/// The fixed font for code, keys and SDK names.
QFont codeFont(TextSize size = TextSize::Small, QFont::Weight weight = QFont::Normal);

} // namespace numauth::ui
