#pragma once

#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

class QPainter;

namespace numauth::ui {

/// What the user sees where the SDK shows no page: the app's own login by SMS, and over it what
/// the SDK answered. Painted in dp from the top left of the phone's screen.
class AppScreen
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::AppScreen)

public:
    /// \p code as in `600008`, empty where the SDK returns none; \p message as the app gets it;
    /// \p reason says in words what it comes from.
    struct Answer
    {
        Verdict verdict = Verdict::Information;
        QString code;
        QString message;
        QString reason;
    };

    AppScreen(const QSizeF &size, const Theme &theme) : m_size(size), m_theme(theme) {}

    void paint(QPainter &painter, const Answer &answer) const;

private:
    void paintLogin(QPainter &painter) const;
    void paintField(QPainter &painter, double top, const QString &text) const;
    void paintAnswer(QPainter &painter, const Answer &answer) const;

    QSizeF m_size;
    const Theme &m_theme;
};

} // namespace numauth::ui
