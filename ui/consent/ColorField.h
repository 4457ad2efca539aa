#pragma once

#include "models/consent/Geometry.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace numauth::ui {

/// A colour as `#AARRGGBB`, typed or chosen with its alpha.
class ColorField : public QWidget
{
    Q_OBJECT

public:
    explicit ColorField(QWidget *parent = nullptr);

    consent::Argb color() const { return m_color; }
    void setColor(consent::Argb color);
    QLineEdit *edit() const { return m_edit; }
    /// Named after what it colours.
    void setName(const QString &name);

signals:
    void colorChanged();

private:
    void choose();
    void take(consent::Argb color);

    consent::Argb m_color;
    QLineEdit *m_edit;
    QToolButton *m_swatch;
};

} // namespace numauth::ui
