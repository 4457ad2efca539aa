#pragma once

#include "ui/consent/MatrixModel.h"

#include <QWidget>

class QPushButton;

namespace numauth::ui {

class DockHead;
class Label;
class PhoneView;
class VerdictMark;

/// Beside the device matrix: the chosen cell large, what was found there, and facts of the device.
class MatrixPreview : public QWidget
{
    Q_OBJECT

public:
    MatrixPreview(MatrixSession &session, MatrixModel &model, QWidget *parent = nullptr);

    void showCell(const QModelIndex &index);

signals:
    void openRequested();
    void fixRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString factsOf(const consent::Device &device) const;

    MatrixSession &m_session;
    MatrixModel &m_model;
    DockHead *m_head;
    PhoneView *m_phone;
    VerdictMark *m_mark;
    Label *m_message;
    Label *m_advice;
    Label *m_facts;
    QPushButton *m_open;
    QPushButton *m_fix;
    QPersistentModelIndex m_index;
};

} // namespace numauth::ui
