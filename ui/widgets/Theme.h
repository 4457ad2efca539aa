#pragma once

#include "ui/widgets/Verdict.h"

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

class QWidget;

namespace numauth::ui {

/// The colours of the program by what they are used for. There are two of them, and no other colour
/// stands anywhere in the sources. What a widget paints with, it takes from its own palette by
/// of(), so that a change of the palette is all that a theme switch needs.
struct Theme
{
    QColor desk;         ///< canvas surround, behind phones
    QColor chrome;       ///< rail, bars, dock heads, table heads
    QColor surface;      ///< lists, forms, editors
    QColor input;        ///< line edits, combo boxes
    QColor raised;       ///< menus, popups, canvas bars
    QColor hover;        ///< row under the pointer
    QColor selected;     ///< selected row, checked tool
    QColor border;       ///< separators, edges of buttons
    QColor borderStrong; ///< edges of inputs, check boxes, drop zones
    QColor text;
    QColor muted; ///< second line, labels, placeholders
    QColor accent;
    QColor onAccent;
    QColor refuse;
    QColor refuseGround;
    QColor warn;
    QColor warnGround;
    QColor ok;
    QColor okGround;
    QColor unknown;
    QColor unknownGround;
    QColor guide;
    QColor snap;
    QColor overlap;
    QColor codeKey;
    QColor codeString;
    QColor codeNumber;
    QColor codeComment;
    QColor codeCall;
    bool isDark = false;

    static const Theme &light();
    static const Theme &dark();
    /// The theme whose palette() \p palette is; by lightness when it is a palette of the system.
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget);

    QPalette palette() const;
    /// The colour of marks and words of \p verdict, and the tint behind them.
    const QColor &colour(Verdict verdict) const;
    const QColor &ground(Verdict verdict) const;

    /// A colour with the name that `@name@` has in the style sheet, as in `borderStrong`.
    struct Token
    {
        const char *name;
        QColor colour;
    };
    QList<Token> tokens() const;
    /// \p sheet with every `@token@` replaced by its colour.
    QString fillIn(const QString &sheet) const;
};

/// The ratio of WCAG 2 between two opaque colours: 1 … 21.
double contrast(const QColor &first, const QColor &second);

} // namespace numauth::ui
