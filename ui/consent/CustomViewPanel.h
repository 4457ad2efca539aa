#pragma once

#include "ui/consent/PageSession.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QToolButton;

namespace numauth::ui {

class ColorField;
class FormRow;

/// What a view of the app is: name, layer, kind, place, size, text, colours, picture. Every field
/// that is left changes the page as one undo step.
class CustomViewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CustomViewPanel(PageSession &session, QWidget *parent = nullptr);

    /// Whether a view of the app is chosen, so that there is something to show.
    bool hasView() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    QDoubleSpinBox *makeNumber(const QString &name, double least);
    void show();
    void write();
    void choosePicture();
    void retranslate();
    const consent::CustomView *view() const;

    PageSession &m_session;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_layer;
    QDoubleSpinBox *m_x = nullptr;
    QDoubleSpinBox *m_y = nullptr;
    QDoubleSpinBox *m_width = nullptr;
    QDoubleSpinBox *m_height = nullptr;
    QLineEdit *m_text;
    QDoubleSpinBox *m_textSize = nullptr;
    ColorField *m_textColor;
    ColorField *m_background;
    QLineEdit *m_image;
    QToolButton *m_choose;
    QList<FormRow *> m_rows;
    bool m_isShowing = false;
};

} // namespace numauth::ui
