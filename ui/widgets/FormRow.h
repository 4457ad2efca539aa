#pragma once

#include <QWidget>

class QPushButton;

namespace numauth::ui {

class Label;

/// One field of a form: label at the left (right-aligned, 12 px, muted), the editor, and under it
/// what is wrong with its value and a correction by one click.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// \p editor becomes a child; the label is its buddy and names it for screen readers.
    FormRow(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// Width of the label column in px; 0 puts the label's own width.
    void setLabelWidth(int width);
    /// A red edge on the editor and \p sentence under it; \p correction names the button.
    void setError(const QString &sentence, const QString &correction = {});
    void clearError();
    bool hasError() const;
    /// A muted sentence under the editor while there is no error.
    void setHint(const QString &hint);
    QWidget *editor() const { return m_editor; }
    /// A widget behind the editor: an eye, a copy button.
    void addWidget(QWidget *widget);

signals:
    void correctionRequested();

private:
    QWidget *m_editor;
    Label *m_label;
    Label *m_message;
    QPushButton *m_correction;
    QString m_hint;
};

/// Marks \p editor as holding a wrong value: the style draws a red edge.
void setIsWrong(QWidget *editor, bool isWrong);
bool isWrong(const QWidget *editor);

} // namespace numauth::ui
